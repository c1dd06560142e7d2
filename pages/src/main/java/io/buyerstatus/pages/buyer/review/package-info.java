/** Writing a review, and what is published of a shop's reviews. */
@NullMarked
package io.buyerstatus.pages.buyer.review;

import org.jspecify.annotations.NullMarked;
