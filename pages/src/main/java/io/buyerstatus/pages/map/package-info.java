/** The way of a parcel on a map: from its scans to a picture and to the sentence beside it. */
@NullMarked
package io.buyerstatus.pages.map;

import org.jspecify.annotations.NullMarked;
