/** Who gets into an order, tried from outside: postcodes, codes, look-ups, shared and outdated links, wishes, guessing. */
@NullMarked
package io.buyerstatus.access;

import org.jspecify.annotations.NullMarked;
