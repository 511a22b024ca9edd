/** Counter-based random streams and the drawing of instances. */
package org.ticketproof.empirical.sampling;
