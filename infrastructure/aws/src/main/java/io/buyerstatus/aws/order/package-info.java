/** The orders' table: item collections, transactions, look-up rows. */
@NullMarked
package io.buyerstatus.aws.order;

import org.jspecify.annotations.NullMarked;
