// What is in a script, from PowerShell's own parser. Lists are in the order of the script, each entry once.
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace WarmAmi;

/// <summary>A command; <c>Name</c> is the text of what stands in its place where that is no bare word.</summary>
record Command(string Name, string Operator, string[] Parameters, string[] Texts);

/// <summary>A member that is read, or called with so many arguments; <c>Type</c> where it is known.</summary>
record Member(string? Type, string Name, int? Arguments, string[] Texts);

/// <summary>What the reference assemblies of Windows PowerShell 5.1 and .NET Framework 4.8 lack.</summary>
record Unknown(string[] Cmdlets, string[] Parameters, string[] Types, string[] Members);

record Facts(
    string[] Errors, Command[] Commands, string[] Functions, string[] Operators, string[] Constructs,
    string[] Variables, string[] Types, Member[] Statics, Member[] Members, string[] Redirections,
    string[] Expandables, Unknown Unknown)
{
    public static Facts Of(string text)
    {
        var tree = Parser.ParseInput(text, out var tokens, out var errors);
        IEnumerable<T> All<T>() where T : Ast => tree.FindAll(ast => ast is T, true).Cast<T>();
        var commands = All<CommandAst>().Select(CommandOf).ToArray();
        var functions = Once(All<FunctionDefinitionAst>().Select(ast => ast.Name));
        var types = new Types51(tree);
        var members = All<MemberExpressionAst>().Where(ast => NameOf(ast) != null).ToArray();
        var names = All<TypeExpressionAst>().Select(ast => ast.TypeName)
            .Concat(All<TypeConstraintAst>().Where(ast => !IsOrdered(ast)).Select(ast => ast.TypeName)).ToArray();
        return new Facts(
            [.. errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}")],
            commands,
            functions,
            Once(OperatorsIn(tree)),
            Once(ConstructsIn(tree, tokens)),
            Once(All<VariableExpressionAst>().Select(ast => ast.VariablePath.UserPath)),
            Once(names.Select(name => name.FullName)),
            [.. members.Where(ast => ast.Static).Select(ast => MemberOf(ast, types))],
            [.. members.Where(ast => !ast.Static).Select(ast => MemberOf(ast, types))],
            Once(All<RedirectionAst>().Select(ast => ast.Extent.Text)),
            Once(All<ExpandableStringExpressionAst>().Select(ast => ast.Extent.Text)),
            new Unknown(
                Once(commands.Select(command => command.Name)
                    .Where(name => name.Contains('-') && Regex.IsMatch(name, @"^\w+-\w+$"))
                    .Where(name => !Has(functions, name) && !types.HasCmdlet(name))),
                Once(commands.Where(command => !Has(functions, command.Name)).SelectMany(types.LacksOf)),
                Once(names.Where(name => !types.Has(name)).Select(name => name.FullName)),
                Once(members.Where(types.Lacks).Select(ast => Describe(MemberOf(ast, types), ast.Static)))));
    }

    /// <summary>How many arguments a call has; null of a member that is only read.</summary>
    public static int? ArgumentsOf(MemberExpressionAst ast) =>
        ast is InvokeMemberExpressionAst call ? call.Arguments?.Count ?? 0 : null;

    public static string? NameOf(MemberExpressionAst ast) => (ast.Member as StringConstantExpressionAst)?.Value;

    static Command CommandOf(CommandAst ast) => new(
        ast.CommandElements[0] is StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord } word
            ? word.Value
            : ast.CommandElements[0].Extent.Text,
        ast.InvocationOperator switch { TokenKind.Ampersand => "&", TokenKind.Dot => ".", _ => "" },
        [.. ast.CommandElements.OfType<CommandParameterAst>().Select(parameter => $"-{parameter.ParameterName}")],
        TextsOf(ast.CommandElements.Skip(1)));

    static Member MemberOf(MemberExpressionAst ast, Types51 types) => new(
        ast.Expression is TypeExpressionAst type ? type.TypeName.FullName : types.NameOfType(ast.Expression),
        NameOf(ast) ?? "",
        ArgumentsOf(ast),
        TextsOf((ast as InvokeMemberExpressionAst)?.Arguments ?? []));

    static string[] TextsOf(IEnumerable<Ast> elements) => [.. elements
        .SelectMany(element => element is ArrayLiteralAst list ? list.Elements : Enumerable.Repeat(element, 1))
        .Select(element => (element as StringConstantExpressionAst)?.Value
            ?? (element as ExpandableStringExpressionAst)?.Value)
        .OfType<string>()];

    static string Describe(Member member, bool isStatic)
    {
        var on = member.Type == null ? "" : $"[{member.Type}]";
        var arguments = member.Arguments is int count ? $" with {count} arguments" : "";
        return $"{on}{(isStatic ? "::" : ".")}{member.Name}{arguments}";
    }

    /// <summary>`[ordered]@{}` is syntax, not a type.</summary>
    static bool IsOrdered(TypeConstraintAst ast) =>
        ast.TypeName.FullName.Equals("ordered", StringComparison.OrdinalIgnoreCase)
        && ast.Parent is ConvertExpressionAst { Child: HashtableAst };

    static IEnumerable<string> OperatorsIn(Ast tree) => tree.FindAll(_ => true, true).Select(ast => ast switch
    {
        BinaryExpressionAst binary => binary.Operator.Text(),
        UnaryExpressionAst unary => unary.TokenKind.Text(),
        AssignmentStatementAst assignment => assignment.Operator.Text(),
        PipelineChainAst chain => chain.Operator.Text(),
        TernaryExpressionAst => "?:",
        // A call is a member expression too.
        MemberExpressionAst { NullConditional: true } => "?.",
        IndexExpressionAst { NullConditional: true } => "?[]",
        _ => null,
    }).OfType<string>();

    /// <summary>Syntax that came after 5.1, beside the operators.</summary>
    static IEnumerable<string> ConstructsIn(Ast tree, Token[] tokens)
    {
        foreach (var ast in tree.FindAll(_ => true, true))
        {
            if (ast is PipelineBaseAst and (PipelineAst { Background: true } or PipelineChainAst { Background: true }))
                yield return "& at the end of a pipeline";
            if (ast is ScriptBlockAst { CleanBlock: not null }) yield return "clean block";
            if (ast is InvokeMemberExpressionAst { GenericTypeArguments: { Count: > 0 } }) yield return "generic call";
            if (ast is BinaryExpressionAst { Operator: TokenKind.Ireplace or TokenKind.Creplace } replace
                && replace.Right.FindAll(right => right is ScriptBlockExpressionAst, false).Any())
                yield return "-replace with a script block";
        }
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Pipe && i > 0 && tokens[i - 1].Kind is TokenKind.NewLine or TokenKind.Comment)
                yield return "| at the start of a line";
            if (tokens[i].Kind == TokenKind.Number
                && Regex.IsMatch(tokens[i].Text, "^[+-]?0b|(u[sly]?|[syn])([kmgtp]b)?$", RegexOptions.IgnoreCase))
                yield return $"the number {tokens[i].Text}";
            if (tokens[i] is StringExpandableToken)
                foreach (Match escape in Regex.Matches(tokens[i].Text, "(?<!`)(?:``)*(`e|`u\\{)"))
                    yield return escape.Groups[1].Value;
        }
    }

    static string[] Once(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];

    static bool Has(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
