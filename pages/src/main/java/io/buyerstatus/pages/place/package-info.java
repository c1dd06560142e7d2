/** Where the places are that carriers and addresses name: a gazetteer, and what it takes to understand their spellings. */
@NullMarked
package io.buyerstatus.pages.place;

import org.jspecify.annotations.NullMarked;
