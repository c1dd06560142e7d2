/** Lists of orders and what leads to them, in a table of their own that can be made again from the orders. */
@NullMarked
package io.buyerstatus.aws.search;

import org.jspecify.annotations.NullMarked;
