/** Lists of a shop's orders and search in them: rows derived from orders, which can be made again at any time. */
@NullMarked
package io.buyerstatus.core.search;

import org.jspecify.annotations.NullMarked;
