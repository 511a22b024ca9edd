/** Experiments on random networks that put a network theorem to the test. */
package org.ticketproof.models.experiment;
