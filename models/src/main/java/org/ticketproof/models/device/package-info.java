/**
 * What a device computes and how fast: the same first steps of the same drawn networks on one device and on another, compared, and
 * their throughput. Neither an experiment, for nothing is learned from it about networks, nor a part of the search, which must not know
 * what it is measured by; so it has a room of its own above {@code architecture} and {@code search}.
 */
package org.ticketproof.models.device;
