/** Webhooks that we send: endpoints among the settings, deliveries and what was learned in the ledger. */
@NullMarked
package io.buyerstatus.aws.webhook;

import org.jspecify.annotations.NullMarked;
