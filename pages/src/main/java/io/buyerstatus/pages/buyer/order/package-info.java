/** The status page of one order, private or shared: what is shown of it at which level, its conversation, and how it is made. */
@NullMarked
package io.buyerstatus.pages.buyer.order;

import org.jspecify.annotations.NullMarked;
