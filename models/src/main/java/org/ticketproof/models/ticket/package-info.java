/** Tickets: a target network built out of a random source network by subset sums, stored as seeds and bits. */
package org.ticketproof.models.ticket;
