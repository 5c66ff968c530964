"use strict";
exports.id = 640;
exports.ids = [640];
exports.modules = {

/***/ 1640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openComments: () => (/* binding */ openComments)
/* harmony export */ });
/* harmony import */ var _chunk_MLKGABMK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4769);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);


// src/github/comments.ts

var CALL_MILLISECONDS = 2e4;
function openComments(token) {
  const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token);
  const { rest, paginate, graphql } = octokit;
  const limit = () => ({ request: { signal: AbortSignal.timeout(CALL_MILLISECONDS) } });
  const ofIssue = ({ owner, repository, number }) => ({
    owner,
    repo: repository,
    issue_number: number,
    ...limit()
  });
  const ofComment = ({ owner, repository }, id) => ({
    owner,
    repo: repository,
    comment_id: id,
    ...limit()
  });
  return {
    list: async (pullRequest) => {
      const comments = await paginate(rest.issues.listComments, {
        ...ofIssue(pullRequest),
        per_page: 100
      });
      return comments.map(read);
    },
    create: async (pullRequest, body) => {
      return read((await rest.issues.createComment({ ...ofIssue(pullRequest), body })).data);
    },
    update: async (pullRequest, id, body) => {
      return read((await rest.issues.updateComment({ ...ofComment(pullRequest, id), body })).data);
    },
    remove: async (pullRequest, id) => {
      await rest.issues.deleteComment(ofComment(pullRequest, id));
    },
    /**
     * By GraphQL: `GET /user` answers 403 to the tokens of apps, that of a workflow among them, and no other call of
     * the REST API tells such a token whose it is.
     */
    ownId: async () => {
      try {
        const { viewer } = await graphql("{ viewer { databaseId } }", {
          ...limit(),
          ...graphqlBase()
        });
        return viewer.databaseId;
      } catch (error) {
        if (![404, 405, 501].includes(statusOf(error))) throw error;
      }
      try {
        return (await rest.users.getAuthenticated(limit())).data.id;
      } catch (error) {
        if (statusOf(error) === 403) return void 0;
        throw error;
      }
    }
  };
}
function graphqlBase() {
  const { graphqlUrl } = _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._;
  return graphqlUrl === "https://api.github.com/graphql" ? {} : { baseUrl: graphqlUrl.replace(/\/graphql\/?$/, "") };
}
function statusOf(error) {
  const { status = 0 } = Object(error);
  return status;
}
function read({ id, html_url, body = "", user }) {
  return { id, authorId: user?.id, isByBot: user?.type === "Bot", body, url: html_url };
}



/***/ })

};
;