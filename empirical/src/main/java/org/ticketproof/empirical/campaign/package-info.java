/** Cells, batches, engines and the checkpoint store. */
package org.ticketproof.empirical.campaign;
