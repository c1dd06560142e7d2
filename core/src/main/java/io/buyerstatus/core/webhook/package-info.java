/**
 * Tells shops' own programs what happened: which addresses they named, what they are told, and that it arrives at least once.
 *
 * <p>Source: Standard Webhooks 1.0.
 */
@NullMarked
package io.buyerstatus.core.webhook;

import org.jspecify.annotations.NullMarked;
