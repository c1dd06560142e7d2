/** Our own events over HTTP, signed after the Standard Webhooks specification. */
@NullMarked
package io.buyerstatus.integrations.shop.generic;

import org.jspecify.annotations.NullMarked;
