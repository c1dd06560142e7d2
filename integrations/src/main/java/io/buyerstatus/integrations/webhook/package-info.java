/** What every shop system's webhooks have in common: a signature to prove, a payload to translate. */
@NullMarked
package io.buyerstatus.integrations.webhook;

import org.jspecify.annotations.NullMarked;
