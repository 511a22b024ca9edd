/** Files of decimal values, and certificates as JSON files that can be checked later, elsewhere. */
package org.ticketproof.empirical.certificate;
