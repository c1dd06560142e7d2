/**
 * Taking order events in: admission by rule, the fold of an event into its order, and the messages that follow from it, all
 * in one transaction.
 */
@NullMarked
package io.buyerstatus.core.ingest;

import org.jspecify.annotations.NullMarked;
