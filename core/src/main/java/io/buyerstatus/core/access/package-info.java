/** Issues an order's links: another private one in the place of one that ended or got into wrong hands, and one to share. */
@NullMarked
package io.buyerstatus.core.access;

import org.jspecify.annotations.NullMarked;
