/** Tables, figures, pages and the run manifest. */
package org.ticketproof.empirical.report;
