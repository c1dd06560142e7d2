/** What orders cost in DynamoDB. */
@NullMarked
package io.buyerstatus.aws.search;

import org.jspecify.annotations.NullMarked;
