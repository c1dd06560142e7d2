/** What buyers wrote about the shop, at the desk: all of it with its history, and the few things that a shop may do about it. */
@NullMarked
package io.buyerstatus.console.review;

import org.jspecify.annotations.NullMarked;
