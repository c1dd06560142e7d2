/** Languages: the translated texts, and dates, times and money as people of that language write them. */
@NullMarked
package io.buyerstatus.pages.text;

import org.jspecify.annotations.NullMarked;
