/** The function {@code shop-webhooks}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.shopwebhooks;

import org.jspecify.annotations.NullMarked;
