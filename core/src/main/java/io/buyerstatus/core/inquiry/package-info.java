/** Questions of people who have no order: about a product, or the shop. Values and rules; {@code asking} has what is done with them. */
@NullMarked
package io.buyerstatus.core.inquiry;

import org.jspecify.annotations.NullMarked;
