/** Readers of the formats in which data sets and weights are published. */
package org.ticketproof.models.data;
