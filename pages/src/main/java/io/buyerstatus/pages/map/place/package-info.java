/** Where the places are that carriers and addresses name: a gazetteer, and what it takes to understand their spellings. */
@NullMarked
package io.buyerstatus.pages.map.place;

import org.jspecify.annotations.NullMarked;
