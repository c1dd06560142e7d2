/** How values become DynamoDB attributes and come back. */
@NullMarked
package io.buyerstatus.aws.item;

import org.jspecify.annotations.NullMarked;
