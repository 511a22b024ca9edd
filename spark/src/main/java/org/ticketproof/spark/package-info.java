/** Campaigns on Apache Spark, behind the engine interface of {@code empirical.campaign}. */
package org.ticketproof.spark;
