"""Holds calls of the AWS CLI against its own models: standard input is a JSON list of argument lists, standard output
a JSON list with what is wrong with each, empty where nothing is. No call leaves the machine.

With version 1 of the CLI as a Python package: its parser refuses unknown options, its models unknown or malformed
parameters, and `--query` must find something in an answer that has every member of the model.
"""
import contextlib
import io
import json
import os
import sys

import jmespath
from awscli.clidriver import create_clidriver
from botocore.session import get_session
from botocore.utils import ArgumentGenerator

NOWHERE = ["--endpoint-url", "http://127.0.0.1:1", "--region", "us-east-1", "--no-sign-request"]
# Commands that the CLI itself makes of several calls.
COMPOSED = [["eks", "update-kubeconfig"]]


def camel(name):
    return "".join(part.capitalize() for part in name.split("-"))


def operation(service, name):
    model = get_session().get_service_model(service)
    names = {each.lower(): each for each in model.operation_names}
    return model.operation_model(names[camel(name).lower()])


def query_mistake(args):
    if "--query" not in args:
        return ""
    query = args[args.index("--query") + 1]
    answer = ArgumentGenerator().generate_skeleton(operation(args[0], args[1]).output_shape)
    found = jmespath.search(query, answer)
    return f"{query} finds nothing in {list(answer)}" if found is None or found == [] else ""


def call_mistake(args):
    # The arguments are looked at before the connection is tried, which nobody answers.
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            create_clidriver().main(args + NOWHERE)
        except SystemExit:
            pass
    text = said.getvalue()
    is_fine = "Could not connect to the endpoint URL" in text
    return "" if is_fine else text.strip() or "the call was made"


def mistake(args):
    if args[:2] in COMPOSED:
        return ""
    return call_mistake(args) or ("" if args[1] == "wait" else query_mistake(args))


os.environ["AWS_MAX_ATTEMPTS"] = "1"
json.dump([mistake(args) for args in json.load(sys.stdin)], sys.stdout)
