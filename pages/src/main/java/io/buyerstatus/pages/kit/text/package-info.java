/** Words in the reader's language: texts, plurals, formats, shops' own texts with their tags, and names that run the other way. */
@NullMarked
package io.buyerstatus.pages.kit.text;

import org.jspecify.annotations.NullMarked;
