/** Sending what is pending: look once more, claim, hand over, confirm; and what the provider reports afterwards. */
@NullMarked
package io.buyerstatus.core.message.sending;

import org.jspecify.annotations.NullMarked;
