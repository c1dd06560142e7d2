/** The function {@code order-access}: a handler, its routes and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.orderaccess;

import org.jspecify.annotations.NullMarked;
