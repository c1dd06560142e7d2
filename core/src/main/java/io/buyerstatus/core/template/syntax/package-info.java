/** How templates are written: read into a tree, checked with line and column, and filled. */
@NullMarked
package io.buyerstatus.core.template.syntax;

import org.jspecify.annotations.NullMarked;
