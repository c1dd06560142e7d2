/** Who gets into an order, tried from outside: postcodes, codes, look-ups, shared and outdated links, wishes. */
@NullMarked
package io.buyerstatus.access;

import org.jspecify.annotations.NullMarked;
