/** The networks that are searched, as DL4J models behind one flat weight vector. */
package org.ticketproof.models.architecture;
