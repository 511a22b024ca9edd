/** Frozen random networks: shapes, layer-wise ratios, patterns of pruned and locked weights, weights and scores from seeds. */
package org.ticketproof.models.frozen;
