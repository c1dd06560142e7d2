/** The conversation about an order, and the form to go on with it. */
@NullMarked
package io.buyerstatus.pages.thread;

import org.jspecify.annotations.NullMarked;
