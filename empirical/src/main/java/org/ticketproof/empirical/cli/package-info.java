/** The command line. */
package org.ticketproof.empirical.cli;
