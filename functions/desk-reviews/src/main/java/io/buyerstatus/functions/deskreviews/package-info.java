/** The desk's pages for what buyers wrote about a shop, and what the shop does about it. */
@NullMarked
package io.buyerstatus.functions.deskreviews;

import org.jspecify.annotations.NullMarked;
