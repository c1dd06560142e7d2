/** Questions of people without an order, at the desk: the boards, and one of them. */
@NullMarked
package io.buyerstatus.console.inquiry;

import org.jspecify.annotations.NullMarked;
