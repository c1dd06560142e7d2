/** Takes reviews from buyers, and shows what is published of them. */
@NullMarked
package io.buyerstatus.functions.reviews;

import org.jspecify.annotations.NullMarked;
