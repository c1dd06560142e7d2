/** The cases that carriers' documents show, through every way by which a carrier's word reaches us, to the page. */
@NullMarked
package io.buyerstatus.carriers;

import org.jspecify.annotations.NullMarked;
