/** Webhooks that we send: events as JSON, signed after Standard Webhooks. */
@NullMarked
package io.buyerstatus.integrations.outgoing;

import org.jspecify.annotations.NullMarked;
