/** The commands that models adds to the command line. */
package org.ticketproof.models.cli;
