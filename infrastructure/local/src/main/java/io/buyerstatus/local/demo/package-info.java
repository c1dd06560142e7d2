/** A demo shop with orders in every state, loaded the way every shop's are, and the start page that shows them. */
@NullMarked
package io.buyerstatus.local.demo;

import org.jspecify.annotations.NullMarked;
