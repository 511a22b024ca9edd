/** The catalogue of statements with their sources. */
package org.ticketproof.theory.statement;
