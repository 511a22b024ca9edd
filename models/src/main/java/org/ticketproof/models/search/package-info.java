/** Global Edge-Popup over the weights that are not frozen, and the training loop around it. */
package org.ticketproof.models.search;
