/** Benchmarks with named baselines. */
package org.ticketproof.bench;
