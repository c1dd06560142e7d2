/** One parcel: where it is, what is in it, and what its carrier reported. */
@NullMarked
package io.buyerstatus.pages.buyer.parcel;

import org.jspecify.annotations.NullMarked;
